/** The words of signing in in English; loaded only where a server asks for a token. */
export const accessEn = {
  signIn: 'Sign in',
  title: 'Sign in to add and correct',
  help: 'Whoever runs this server gives you a token. It says who you are: it stands beside all that you add and correct.',
  token: 'Your token',
  tokenHelp: 'It begins with balagh_. Keep it to yourself, like a password.',
  show: 'Show what I type',
  signingIn: 'Signing in …',
  stays: 'You stay signed in until you sign out or close the browser.',
  problem: {
    wrong: 'This token is not accepted. It may have been typed wrongly, have expired, or have been revoked.',
    away: 'The server did not answer. Try again.',
    wait: (seconds: string) => `Too many attempts. Try again in ${seconds} seconds.`,
    refused: 'The server could not do this. It says:',
  },
  signedIn: (name: string) => `Signed in as ${name}`,
  roles: {
    reader: 'You may read here.',
    editor: 'You may read, add and correct here.',
    admin: 'You may read, add and correct here, and see how the server does.',
  },
  signOut: 'Sign out',
  close: 'Close',
  ended:
    'You are not signed in any more. Nothing was saved, and nothing you wrote here is lost: sign in, then save again.',
  private: {
    title: 'These reports are not open to everyone',
    help: 'To read them you need a token. Whoever runs this server can give you one.',
  },
};
