// The words of the consultation: the fiche, the devices, the call and its states, the chat, who knocks.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { accept } from './accept.ts'
import type { begin, preferAnother } from './begin.ts'
import type { Verdict } from './call.ts'
import type { readChat, say } from './chat.ts'
import type { answerKnock, DeviceKind, enter, renewRelay } from './enter.ts'
import type { reportIncident } from './incidents.ts'
import type { DeviceState } from './said.ts'
import type { Side } from './seat.ts'
import type { Consequence } from './without-video.ts'

type Refusals = RefusalWords<
  | typeof accept
  | typeof begin
  | typeof preferAnother
  | typeof enter
  | typeof renewRelay
  | typeof answerKnock
  | typeof say
  | typeof readChat
  | typeof reportIncident
>

/** Why a device sends nothing, where something can be done about it. */
type Trouble = Exclude<DeviceState, 'on' | 'starting'>

/** One word for the person across, as each side calls them. */
type Across = Readonly<Record<Side, string>>
const across = { leader: 'Le patient', patient: 'Le médecin' } satisfies Across
const acrossInEnglish = { leader: 'The patient', patient: 'The doctor' } satisfies Across

const fr = {
  refusals: {
    'offer-gone': 'Ce patient n’est plus proposé : un confrère l’a pris, ou le temps est passé.',
    'already-begun': 'La consultation a déjà commencé.',
    'consultation-over': 'Cette consultation est terminée.',
    'emergency-open': 'Une urgence est en cours : le médecin doit d’abord en noter l’issue.',
    'not-begun': 'La consultation n’a pas encore commencé. Appuyez d’abord sur « Commencer ».',
    'not-seated': 'Cet appareil n’est pas entré dans la consultation.',
    'already-answered': 'Une réponse a déjà été donnée à cet appareil.',
    'chat-full': 'Il n’est plus possible d’écrire dans cette conversation. Dites-le de vive voix.',
    'chat-erased': 'Cette conversation a été effacée.',
  } satisfies Refusals as Refusals,
  fiche: {
    title: 'Un professionnel peut vous recevoir',
    tab: 'Votre tour',
    whoCan: (name: string) => `${name} peut vous recevoir`,
    card: 'Fiche du professionnel',
    specialty: 'Spécialité',
    rpps: 'Numéro RPPS',
    rppsWhy: 'Le numéro national de tout professionnel de santé.',
    practice: 'Lieu d’exercice',
    begin: 'Commencer',
    another: 'Attendre un autre médecin',
    keep: 'Votre place est gardée si vous attendez un autre médecin.',
    answerWithin: (seconds: number) => `Répondez dans les ${seconds} secondes.`,
    answerWithinMinutes: 'Vous avez deux minutes pour répondre.',
    late: 'Vous n’avez pas répondu. Votre place est gardée 10 minutes.',
    backToRoom: 'Revenir à la salle d’attente',
    show: 'Fiche',
  },
  check: {
    title: 'Vérifions votre appareil',
    lead: 'Une minute, une fois. Vous pourrez continuer même si tout n’est pas parfait.',
    camera: 'Caméra',
    sound: 'Son',
    network: 'Réseau',
    seen: 'On vous voit bien ?',
    cameraOn: 'La caméra fonctionne.',
    cameraWait: 'Votre navigateur demande l’autorisation : acceptez la caméra et le micro.',
    devices: { camera: 'caméra', microphone: 'micro' },
    without: {
      'act-not-reimbursed': 'Sans caméra, l’examen est limité et la consultation ne peut pas être remboursée.',
      'written-prescription-not-reimbursed':
        'Parlez au médecin de vive voix : après un échange seulement écrit, sans vidéo ni téléphone, ce qui est prescrit n’est pas remboursé.',
    } satisfies Record<Consequence, string>,
    trouble: {
      camera: {
        denied:
          'Votre navigateur refuse l’accès à la caméra. Touchez le cadenas à côté de l’adresse, autorisez la caméra, puis réessayez.',
        missing: 'Aucune caméra trouvée. Branchez-en une, ou fermez l’application qui l’utilise, puis réessayez.',
        interrupted: 'La caméra sert à autre chose. Fermez l’application ou l’appel qui l’utilise, puis réessayez.',
        off: 'Votre caméra est coupée.',
      },
      microphone: {
        denied:
          'Votre navigateur refuse l’accès au micro. Touchez le cadenas à côté de l’adresse, autorisez le micro, puis réessayez.',
        missing: 'Aucun micro trouvé. Branchez-en un, ou fermez l’application qui l’utilise, puis réessayez.',
        interrupted: 'Le micro sert à autre chose. Fermez l’application ou l’appel qui l’utilise, puis réessayez.',
        off: 'Votre micro est coupé.',
      },
    } satisfies Record<'camera' | 'microphone', Record<Trouble, string>>,
    unsupported:
      'Ce navigateur ne donne ni caméra ni micro. Ouvrez cette page dans un autre navigateur, ou sur un autre appareil.',
    silent: 'Cet appareil ne joue aucun son. Branchez un haut-parleur ou des écouteurs, puis réessayez.',
    retry: 'Réessayer',
    speak: 'Dites quelques mots.',
    heard: 'On vous entend.',
    noMicrophone: 'Sans micro, vous pourrez écrire au médecin pendant l’appel. Gardez votre téléphone près de vous.',
    level: 'Niveau de votre voix',
    playSound: 'Écouter un son',
    didYouHear: 'Avez-vous entendu le son ?',
    yes: 'Oui',
    no: 'Non',
    hears: 'Vous entendez bien.',
    raiseVolume: 'Montez le volume, ou débranchez vos écouteurs, puis réessayez.',
    measuring: 'Nous mesurons votre connexion…',
    verdict: {
      good: 'Votre connexion est bonne, pour l’image comme pour le son.',
      fragile:
        'Votre connexion est fragile. Rapprochez-vous de la box ou d’une fenêtre ; nous garderons la voix avant l’image.',
      poor: 'Votre connexion est très faible. L’appel restera possible à la voix. Un autre réseau, Wi-Fi ou mobile, ferait mieux.',
    } satisfies Record<Verdict, string>,
    offline: 'Aucune connexion pour le moment. Nous réessayons.',
    ready: 'Prêt',
    toSee: 'À voir',
    go: 'Continuer',
    goAnyway: 'Continuer quand même',
    whichCamera: 'Caméra utilisée',
    whichMicrophone: 'Micro utilisé',
    choose: 'Choisissez…',
  },
  call: {
    title: 'Votre consultation',
    entering: 'Nous ouvrons l’appel…',
    across,
    knocking: 'Le médecin doit autoriser ce nouvel appareil. Gardez cette page ouverte.',
    refusedTitle: 'Cet appareil n’a pas été admis',
    refused: 'Continuez sur l’appareil où vous avez commencé la consultation.',
    replacedTitle: 'L’appel continue ailleurs',
    replaced: 'Vous avez ouvert cette consultation dans une autre page ou sur un autre appareil.',
    resumeHere: 'Reprendre ici',
    leftTitle: 'Vous avez quitté l’appel',
    left: 'La consultation n’est pas terminée : vous pouvez reprendre l’appel.',
    resume: 'Reprendre l’appel',
    overTitle: 'La consultation est terminée',
    over: 'Ce qui a été décidé et vos documents sont dans votre dossier.',
    toRecord: 'Voir mon dossier',
    withdrawn: 'Vous attendez un autre médecin. Votre place est gardée.',
    alone: { leader: 'Le patient n’est pas encore là.', patient: 'Le médecin arrive. Gardez cette page ouverte.' },
    gone: {
      leader: 'Le patient a quitté l’appel.',
      patient: 'Le médecin a quitté l’appel. La consultation n’est pas terminée : gardez cette page ouverte.',
    },
    connecting: 'Connexion en cours…',
    live: { good: 'Connexion bonne', fragile: 'Connexion fragile', poor: 'Connexion très faible' },
    unstable: 'Connexion instable',
    mineLost: 'Votre connexion est coupée. Nous la rétablissons dès qu’elle revient.',
    theirsLost: {
      leader: 'Le patient a perdu la connexion. L’appel reprendra dès son retour.',
      patient: 'Le médecin a perdu la connexion. Gardez cette page ouverte.',
    },
    reconnecting: {
      leader: 'La liaison est coupée. Nous reconnectons le patient.',
      patient: 'La liaison est coupée. Le médecin est prévenu, nous vous reconnectons.',
    },
    cut: {
      leader: 'La liaison est coupée. L’appel reprendra de lui-même dès que possible.',
      patient: 'La liaison est coupée. Gardez cette page ouverte : l’appel reprendra de lui-même.',
    },
    microphone: {
      on: 'Micro',
      starting: 'Micro…',
      off: 'Micro coupé',
      interrupted: 'Micro interrompu',
      missing: 'Pas de micro',
      denied: 'Micro refusé',
    } satisfies Record<DeviceState, string>,
    camera: {
      on: 'Caméra',
      starting: 'Caméra…',
      off: 'Caméra coupée',
      interrupted: 'Caméra interrompue',
      missing: 'Pas de caméra',
      denied: 'Caméra refusée',
    } satisfies Record<DeviceState, string>,
    theirMicrophone: (who: string) => `${who} a coupé son micro.`,
    theirCamera: (who: string) => `${who} a coupé sa caméra.`,
    theirMicrophoneFails: {
      leader: 'Le micro du patient ne fonctionne pas.',
      patient: 'Le micro du médecin ne fonctionne pas.',
    },
    theirCameraFails: {
      leader: 'La caméra du patient ne fonctionne pas.',
      patient: 'La caméra du médecin ne fonctionne pas.',
    },
    turnCamera: 'Retourner',
    message: 'Message',
    unread: (count: number) => `${count} nouveau${count > 1 ? 'x' : ''}`,
    leave: 'Quitter',
    leaveLong: 'Quitter l’appel',
    hear: 'Activer le son',
    hearWhy: 'Votre navigateur attend votre accord pour faire entendre le médecin.',
    own: 'Votre image',
    theirs: { leader: 'Image du patient', patient: 'Image du médecin' },
    controls: 'Commandes de l’appel',
    settings: 'Réglages',
    devices: 'Caméra et micro',
    unseen: {
      leader: 'Le patient ne vous voit pas : votre caméra ne fonctionne pas.',
      patient: 'Sans caméra, l’examen est limité et la consultation ne peut pas être remboursée.',
    },
    unheard: {
      leader: 'Le patient ne vous entend pas : votre micro ne fonctionne pas.',
      patient: 'Le médecin ne vous entend pas : votre micro ne fonctionne pas. Vous pouvez lui écrire avec Message.',
    },
    shortcuts: { microphone: 'Couper ou remettre le micro', camera: 'Couper ou remettre la caméra' },
  },
  chat: {
    title: 'Messages',
    close: 'Fermer les messages',
    label: 'Votre message',
    send: 'Envoyer',
    empty: 'Rien d’écrit pour le moment.',
    kept: 'Effacés à la fin de la consultation.',
    erased: 'Cette conversation a été effacée.',
    mine: 'Vous',
    theirs: { leader: 'Patient', patient: 'Médecin' },
    sending: 'Envoi…',
  },
  knock: {
    title: 'Un nouvel appareil demande à entrer',
    what: {
      phone: 'Un téléphone connecté au compte du patient.',
      tablet: 'Une tablette connectée au compte du patient.',
      computer: 'Un ordinateur connecté au compte du patient.',
    } satisfies Record<DeviceKind, string>,
    ask: 'Demandez au patient si c’est lui.',
    admit: 'Admettre',
    refuse: 'Refuser',
  },
  erasures: {
    title: 'Ce qui a été effacé',
    why: 'Ce qui est écrit pendant un appel ne lui survit pas : il est effacé à la fin, au plus tard après 72 heures. Ce qui compte pour vos soins est dans le compte rendu.',
    none: 'Rien n’a encore été effacé',
    of: (day: string) => `Appel du ${day}`,
    messages: (count: number) => (count === 0 ? 'Aucun message' : count === 1 ? '1 message' : `${count} messages`),
    what: 'Effacé',
    when: 'Clé de l’appel détruite',
    day: 'Clé du jour détruite',
    dayWaits: 'Pas encore : d’autres appels du même jour s’en servent, trois jours au plus',
    backups: 'Plus dans aucune sauvegarde',
    backupsBy: (day: string) => `au plus tard le ${day}`,
    late: 'Cet appel n’a jamais été terminé : ses messages ont été effacés d’office.',
    checks: {
      proven: 'Vérifié',
      waiting: 'Scellé dans un instant',
      wrong: 'Ne se vérifie pas',
    } satisfies Record<'proven' | 'waiting' | 'wrong', string>,
    wrongWhy: 'Ce reçu ne correspond plus à ce qui a été fait. Signalez-le à la structure qui vous a soigné.',
    copy: 'Télécharger une copie vérifiable',
    copyWhy: 'Vos lignes et vos reçus, avec leurs preuves : quiconque peut les vérifier sans nous.',
    more: 'Voir plus',
  },
}
type Words = typeof fr

const en: Words = {
  refusals: {
    'offer-gone': 'This patient is no longer offered: a colleague took them, or time ran out.',
    'already-begun': 'The consultation has already begun.',
    'consultation-over': 'This consultation is over.',
    'emergency-open': 'An emergency is in progress: the doctor must first note its outcome.',
    'not-begun': 'The consultation has not begun yet. Press “Begin” first.',
    'not-seated': 'This device has not entered the consultation.',
    'already-answered': 'This device was already answered.',
    'chat-full': 'No more can be written in this conversation. Please say it aloud.',
    'chat-erased': 'This conversation has been erased.',
  },
  fiche: {
    title: 'A professional can see you now',
    tab: 'Your turn',
    whoCan: name => `${name} can see you now`,
    card: 'About the professional',
    specialty: 'Specialty',
    rpps: 'RPPS number',
    rppsWhy: 'The national number of every health professional.',
    practice: 'Place of practice',
    begin: 'Begin',
    another: 'Wait for another doctor',
    keep: 'Your place is kept if you wait for another doctor.',
    answerWithin: seconds => `Answer within ${seconds} seconds.`,
    answerWithinMinutes: 'You have two minutes to answer.',
    late: 'You did not answer. Your place is kept for 10 minutes.',
    backToRoom: 'Back to the waiting room',
    show: 'Details',
  },
  check: {
    title: 'Let us check your device',
    lead: 'One minute, once. You can go on even if not everything is perfect.',
    camera: 'Camera',
    sound: 'Sound',
    network: 'Network',
    seen: 'Can you see yourself?',
    cameraOn: 'The camera works.',
    cameraWait: 'Your browser asks for permission: allow the camera and the microphone.',
    devices: { camera: 'camera', microphone: 'microphone' },
    without: {
      'act-not-reimbursed': 'Without a camera the examination is limited and the consultation cannot be reimbursed.',
      'written-prescription-not-reimbursed':
        'Speak with the doctor: after an exchange in writing only, with neither video nor telephone, what is prescribed is not reimbursed.',
    },
    trouble: {
      camera: {
        denied:
          'Your browser refuses access to the camera. Touch the padlock beside the address, allow the camera, then try again.',
        missing: 'No camera found. Plug one in, or close the application that uses it, then try again.',
        interrupted:
          'The camera serves something else. Close the application or the call that uses it, then try again.',
        off: 'Your camera is off.',
      },
      microphone: {
        denied:
          'Your browser refuses access to the microphone. Touch the padlock beside the address, allow the microphone, then try again.',
        missing: 'No microphone found. Plug one in, or close the application that uses it, then try again.',
        interrupted:
          'The microphone serves something else. Close the application or the call that uses it, then try again.',
        off: 'Your microphone is off.',
      },
    },
    unsupported:
      'This browser gives neither camera nor microphone. Open this page in another browser or on another device.',
    silent: 'This device plays no sound. Plug in a loudspeaker or earphones, then try again.',
    retry: 'Try again',
    speak: 'Say a few words.',
    heard: 'We can hear you.',
    noMicrophone: 'Without a microphone you can write to the doctor during the call. Keep your telephone at hand.',
    level: 'Level of your voice',
    playSound: 'Play a sound',
    didYouHear: 'Did you hear the sound?',
    yes: 'Yes',
    no: 'No',
    hears: 'You can hear well.',
    raiseVolume: 'Turn the volume up, or unplug your headphones, then try again.',
    measuring: 'Measuring your connection…',
    verdict: {
      good: 'Your connection is good, for image and sound alike.',
      fragile:
        'Your connection is fragile. Move closer to the router or a window; we will keep the voice before the image.',
      poor: 'Your connection is very weak. A call by voice will still be possible. Another network, Wi-Fi or mobile, would do better.',
    },
    offline: 'No connection at the moment. We keep trying.',
    ready: 'Ready',
    toSee: 'To check',
    go: 'Continue',
    goAnyway: 'Continue anyway',
    whichCamera: 'Camera in use',
    whichMicrophone: 'Microphone in use',
    choose: 'Choose…',
  },
  call: {
    title: 'Your consultation',
    entering: 'Opening the call…',
    across: acrossInEnglish,
    knocking: 'The doctor has to allow this new device. Keep this page open.',
    refusedTitle: 'This device was not admitted',
    refused: 'Go on with the device on which you began the consultation.',
    replacedTitle: 'The call goes on elsewhere',
    replaced: 'You opened this consultation in another page or on another device.',
    resumeHere: 'Continue here',
    leftTitle: 'You left the call',
    left: 'The consultation is not over: you can join the call again.',
    resume: 'Join the call again',
    overTitle: 'The consultation is over',
    over: 'What was decided and your documents are in your record.',
    toRecord: 'See my record',
    withdrawn: 'You are waiting for another doctor. Your place is kept.',
    alone: { leader: 'The patient is not here yet.', patient: 'The doctor is coming. Keep this page open.' },
    gone: {
      leader: 'The patient left the call.',
      patient: 'The doctor left the call. The consultation is not over: keep this page open.',
    },
    connecting: 'Connecting…',
    live: { good: 'Good connection', fragile: 'Fragile connection', poor: 'Very weak connection' },
    unstable: 'Unstable connection',
    mineLost: 'Your connection is down. We restore it as soon as it comes back.',
    theirsLost: {
      leader: 'The patient lost their connection. The call resumes when they are back.',
      patient: 'The doctor lost their connection. Keep this page open.',
    },
    reconnecting: {
      leader: 'The line is cut. We are reconnecting the patient.',
      patient: 'The line is cut. The doctor knows, we are reconnecting you.',
    },
    cut: {
      leader: 'The line is cut. The call will resume by itself as soon as possible.',
      patient: 'The line is cut. Keep this page open: the call will resume by itself.',
    },
    microphone: {
      on: 'Microphone',
      starting: 'Microphone…',
      off: 'Microphone off',
      interrupted: 'Microphone interrupted',
      missing: 'No microphone',
      denied: 'Microphone refused',
    },
    camera: {
      on: 'Camera',
      starting: 'Camera…',
      off: 'Camera off',
      interrupted: 'Camera interrupted',
      missing: 'No camera',
      denied: 'Camera refused',
    },
    theirMicrophone: who => `${who} turned the microphone off.`,
    theirCamera: who => `${who} turned the camera off.`,
    theirMicrophoneFails: {
      leader: 'The patient’s microphone does not work.',
      patient: 'The doctor’s microphone does not work.',
    },
    theirCameraFails: { leader: 'The patient’s camera does not work.', patient: 'The doctor’s camera does not work.' },
    turnCamera: 'Turn around',
    message: 'Message',
    unread: count => `${count} new`,
    leave: 'Leave',
    leaveLong: 'Leave the call',
    hear: 'Turn the sound on',
    hearWhy: 'Your browser waits for your agreement before you can hear the doctor.',
    own: 'Your image',
    theirs: { leader: 'Image of the patient', patient: 'Image of the doctor' },
    controls: 'Controls of the call',
    settings: 'Settings',
    devices: 'Camera and microphone',
    unseen: {
      leader: 'The patient cannot see you: your camera does not work.',
      patient: 'Without a camera the examination is limited and the consultation cannot be reimbursed.',
    },
    unheard: {
      leader: 'The patient cannot hear you: your microphone does not work.',
      patient: 'The doctor cannot hear you: your microphone does not work. You can write with Message.',
    },
    shortcuts: { microphone: 'Microphone off or on', camera: 'Camera off or on' },
  },
  chat: {
    title: 'Messages',
    close: 'Close messages',
    label: 'Your message',
    send: 'Send',
    empty: 'Nothing written yet.',
    kept: 'Erased at the end of the consultation.',
    erased: 'This conversation has been erased.',
    mine: 'You',
    theirs: { leader: 'Patient', patient: 'Doctor' },
    sending: 'Sending…',
  },
  knock: {
    title: 'A new device asks to come in',
    what: {
      phone: 'A telephone signed in to the patient’s account.',
      tablet: 'A tablet signed in to the patient’s account.',
      computer: 'A computer signed in to the patient’s account.',
    },
    ask: 'Ask the patient whether it is theirs.',
    admit: 'Admit',
    refuse: 'Refuse',
  },
  erasures: {
    title: 'What was erased',
    why: 'What is written during a call does not outlive it: it is erased at the end, after 72 hours at most. What matters for your care is in the report.',
    none: 'Nothing was erased yet',
    of: (day: string) => `Call of ${day}`,
    messages: (count: number) => (count === 0 ? 'No message' : count === 1 ? '1 message' : `${count} messages`),
    what: 'Erased',
    when: 'Key of the call destroyed',
    day: 'Key of the day destroyed',
    dayWaits: 'Not yet: other calls of the same day use it, for three days at most',
    backups: 'No longer in any backup',
    backupsBy: (day: string) => `by ${day} at the latest`,
    late: 'This call was never ended: its messages were erased by themselves.',
    checks: { proven: 'Checked', waiting: 'Sealed in a moment', wrong: 'Does not check' },
    wrongWhy: 'This receipt no longer matches what was done. Tell the structure that cared for you.',
    copy: 'Download a copy that can be checked',
    copyWhy: 'Your lines and your receipts, with their proofs: anyone can check them without us.',
    more: 'See more',
  },
}

export const words = bilingual(fr, en)
