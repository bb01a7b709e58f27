// The icons of the house, one set, each named by what it says on our screens; for patients always beside a word.
import {
  ALargeSmall,
  ArrowLeft,
  ArrowRight,
  Bell,
  CalendarDays,
  Camera,
  Check,
  ChevronDown,
  CircleAlert,
  CircleCheck,
  CircleUserRound,
  ClipboardList,
  Clock,
  CreditCard,
  Download,
  Ear,
  Eye,
  EyeOff,
  FileText,
  Headphones,
  HeartPulse,
  House,
  Info,
  Languages,
  LoaderCircle,
  Lock,
  LogOut,
  Mail,
  MapPin,
  MessageSquareText,
  Mic,
  MicOff,
  Minus,
  Moon,
  Paperclip,
  Pause,
  PenLine,
  Phone,
  PhoneOff,
  Pill,
  Plus,
  Printer,
  RefreshCw,
  RotateCcw,
  Search,
  Send,
  Settings,
  ShieldCheck,
  Siren,
  Stethoscope,
  Sun,
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
} from 'lucide-react'

export const AccountIcon = CircleUserRound
export const AddIcon = Plus
export const AgainIcon = RefreshCw
export const AnswersIcon = ClipboardList
export const AppointmentIcon = CalendarDays
export const AttachIcon = Paperclip
export const AttentionIcon = TriangleAlert
export const BackIcon = ArrowLeft
export const BreakIcon = Pause
export const CameraIcon = Video
export const CameraOffIcon = VideoOff
export const CloseIcon = X
export const DarkIcon = Moon
export const DisplayIcon = ALargeSmall
export const DoctorIcon = Stethoscope
export const DocumentIcon = FileText
export const DoneIcon = CircleCheck
export const DownloadIcon = Download
export const EmergencyIcon = Siren
export const HangUpIcon = PhoneOff
export const HearIcon = Ear
export const HideIcon = EyeOff
export const HomeIcon = House
export const ImportantIcon = CircleAlert
export const InfoIcon = Info
export const LanguageIcon = Languages
export const LeaveIcon = LogOut
export const LightIcon = Sun
export const MailIcon = Mail
export const MeasureIcon = HeartPulse
export const MedicineIcon = Pill
export const MessageIcon = MessageSquareText
export const MicrophoneIcon = Mic
export const MicrophoneOffIcon = MicOff
export const NetworkIcon = Wifi
export const NextIcon = ArrowRight
export const OfflineIcon = WifiOff
export const OpenIcon = ChevronDown
export const PartlyIcon = Minus
export const PeopleIcon = UsersRound
export const PersonIcon = UserRound
export const PhoneIcon = Phone
export const PhotoIcon = Camera
export const PlaceIcon = MapPin
export const PriceIcon = CreditCard
export const PrintIcon = Printer
export const PrivateIcon = Lock
export const RemoveIcon = Trash2
export const RingIcon = Bell
export const SearchIcon = Search
export const SendIcon = Send
export const SettingsIcon = Settings
export const ShowIcon = Eye
export const SignIcon = PenLine
export const SpeakerIcon = Headphones
export const TickIcon = Check
export const TurnCameraIcon = SwitchCamera
export const TurningIcon = LoaderCircle
export const UndoIcon = RotateCcw
export const VerifiedIcon = ShieldCheck
export const WaitIcon = Clock
