// The icons of the house, one set, each named by what it says on our screens; for patients always beside a word.
import {
  ALargeSmall,
  ArrowLeft,
  ArrowRight,
  CalendarDays,
  Camera,
  ChevronDown,
  CircleAlert,
  CircleCheck,
  CircleUserRound,
  Download,
  FileText,
  Headphones,
  Image,
  Info,
  KeyRound,
  Lock,
  LogOut,
  MessageSquareText,
  Mic,
  MicOff,
  Pause,
  PenLine,
  Phone,
  PhoneOff,
  Play,
  Plus,
  Search,
  Send,
  Settings,
  ShieldCheck,
  Stethoscope,
  SwitchCamera,
  Trash2,
  TriangleAlert,
  UserRound,
  UsersRound,
  Video,
  VideoOff,
  Wifi,
  WifiOff,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'

export const AccountIcon = CircleUserRound
export const AddIcon = Plus
export const AppointmentIcon = CalendarDays
export const AttentionIcon = TriangleAlert
export const BackIcon = ArrowLeft
export const CameraIcon = Video
export const CameraOffIcon = VideoOff
export const CloseIcon = X
export const DisplayIcon = ALargeSmall
export const DoctorIcon = Stethoscope
export const DocumentIcon = FileText
export const DoneIcon = CircleCheck
export const DownloadIcon = Download
export const HangUpIcon = PhoneOff
export const ImportantIcon = CircleAlert
export const InfoIcon = Info
export const KeyIcon = KeyRound
export const LeaveIcon = LogOut
export const MessageIcon = MessageSquareText
export const MicrophoneIcon = Mic
export const MicrophoneOffIcon = MicOff
export const NetworkIcon = Wifi
export const NextIcon = ArrowRight
export const OfflineIcon = WifiOff
export const OpenIcon = ChevronDown
export const PeopleIcon = UsersRound
export const PersonIcon = UserRound
export const PhoneIcon = Phone
export const PrivateIcon = Lock
export const SearchIcon = Search
export const SendIcon = Send
export const SettingsIcon = Settings
export const SignIcon = PenLine
export const SpeakerIcon = Headphones
export const TurnCameraIcon = SwitchCamera
export const VerifiedIcon = ShieldCheck
export const PauseIcon = Pause
export const PhotoIcon = Camera
export const PictureIcon = Image
export const RemoveIcon = Trash2
export const ResumeIcon = Play
export const SmallerIcon = ZoomOut
export const LargerIcon = ZoomIn
