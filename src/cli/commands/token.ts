import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Role, roles } from '../../access/role.ts';
import { type AccessToken, makeToken, splitToken } from '../../access/token.ts';
import { personSchema } from '../../model/correction.ts';
import { toJson } from '../../model/json.ts';
import type { Store } from '../../store/Store.ts';
import type { Context, ExitCode, Run } from '../Context.ts';
import { CommandError } from '../errors.ts';
import { addCommonOptions, type CommonOptions } from '../options.ts';
import { type TableColumn, tableLines } from '../output/table.ts';
import { isolated } from '../output/terminalText.ts';
import { withStore } from '../withStore.ts';

const dayMs = 86_400_000;
/** Ten years: longer is never meant. */
const mostDays = 3660;
/** A beginning of an id is no shorter than this. */
const fewestDigits = 4;

function personName(value: string): string {
  const name = personSchema.safeParse(value);
  if (!name.success) throw new InvalidArgumentError(`${name.error.issues[0]?.message ?? 'is no name'}.`);
  return name.data;
}

function days(value: string): number {
  const number = Number(value.replace(/d$/, ''));
  if (!/^\d+d?$/.test(value) || number < 1 || number > mostDays)
    throw new InvalidArgumentError(`write days, from 1 to ${mostDays}: 90, or 90d.`);
  return number;
}

interface CreateOptions extends CommonOptions {
  name: string;
  role: Role;
  expires?: number;
}

async function create(context: Context, store: Store, options: CreateOptions): Promise<ExitCode> {
  const { name, role, expires } = options;
  const now = context.io.now();
  const { token, id, secretSha256 } = makeToken();
  const expiresAt = expires === undefined ? null : new Date(now.getTime() + expires * dayMs).toISOString();
  const madeAt = now.toISOString();
  const kept = { id, name, role, secretSha256, madeAt, expiresAt, lastUsedAt: null, revokedAt: null };
  await store.access.addToken(kept);
  await context.out(`${token}\n`);
  const until = expiresAt === null ? 'until it is revoked' : `until ${expiresAt}`;
  await context.say(
    `Token of ${isolated(name)}, ${role}, good ${until}. It is shown only now: hand it on by a way that others do not ` +
      `read; balagh token revoke ${id} ends it.\n`,
  );
  return 0;
}

function stateOf({ revokedAt, expiresAt }: AccessToken, now: string): string {
  if (revokedAt !== null) return `revoked ${revokedAt.slice(0, 10)}`;
  if (expiresAt === null) return 'good';
  return expiresAt <= now ? `expired ${expiresAt.slice(0, 10)}` : `good until ${expiresAt.slice(0, 10)}`;
}

const columnsAt = (now: string): TableColumn<AccessToken>[] => [
  { heading: 'ID', most: 10, cell: ({ id }) => id },
  { heading: 'NAME', most: 40, cell: ({ name }) => name },
  { heading: 'ROLE', most: 8, cell: ({ role }) => role },
  { heading: 'STATE', most: 30, cell: (token) => stateOf(token, now) },
  { heading: 'MADE', most: 10, cell: ({ madeAt }) => madeAt.slice(0, 10) },
  { heading: 'LAST USED', most: 16, cell: ({ lastUsedAt }) => lastUsedAt?.slice(0, 16) ?? 'never' },
];

interface ListOptions extends CommonOptions {
  json?: boolean;
}

async function list({ io, out, say }: Context, store: Store, { json }: ListOptions): Promise<ExitCode> {
  const tokens = await store.access.listTokens();
  if (json) {
    // What is kept of the secret helps nobody outside.
    const shown = tokens.map(({ secretSha256: _, ...token }) => token);
    await out(`${JSON.stringify(toJson(shown), null, 2)}\n`);
    return 0;
  }
  if (tokens.length === 0) await say('no tokens yet: see balagh token create --help\n');
  else await out(`${tableLines(columnsAt(io.now().toISOString()), tokens).join('\n')}\n`);
  return 0;
}

/** The token of this id, of the beginning of one, or the token itself. Throws a CommandError. */
function findToken(tokens: readonly AccessToken[], given: string): AccessToken {
  const wanted = splitToken(given)?.id ?? given.toLowerCase();
  const found = wanted.length < fewestDigits ? [] : tokens.filter(({ id }) => id.startsWith(wanted));
  const [first, ...more] = found;
  if (!first) throw new CommandError('there is no such token: see balagh token list for the ids');
  if (more.length > 0) throw new CommandError(`${found.length} tokens begin so: write more of the id`);
  return first;
}

async function revoke({ io, out }: Context, store: Store, given: string): Promise<ExitCode> {
  const token = findToken(await store.access.listTokens(), given);
  const { id, name } = token;
  if (token.revokedAt !== null)
    throw new CommandError(`token ${id} was revoked on ${token.revokedAt} already`);
  await store.access.revokeToken(id, io.now().toISOString());
  await out(`token ${id} of ${isolated(name)}: revoked; a running server refuses it from now on\n`);
  return 0;
}

/** The commands by which whoever runs a server says who may do what there. */
export function registerToken(program: Command, run: Run): void {
  const token = program
    .command('token')
    .description('give people on other machines leave to read, to edit or to administer');
  const make = token
    .command('create')
    .description('make a token and print it, once; only its hash is kept')
    .requiredOption(
      '--name <name>',
      'who will hold it: it stands beside all that is done with it',
      personName,
    )
    .addOption(new Option('--role <role>', 'what it allows').choices(roles).default('editor'))
    .option('--expires <days>', 'after how many days it is good for nothing', days)
    .action(
      run(async (context, _options: unknown, self: Command) => {
        const options = self.optsWithGlobals<CreateOptions>();
        return await withStore(context, options, async (store) => await create(context, store, options));
      }),
    );
  const show = token
    .command('list')
    .description('list all tokens that were made, without their secrets')
    .option('--json', 'as JSON')
    .action(
      run(async (context, _options: unknown, self: Command) => {
        const options = self.optsWithGlobals<ListOptions>();
        return await withStore(context, options, async (store) => await list(context, store, options));
      }),
    );
  const end = token
    .command('revoke')
    .description('end a token, at once and for good')
    .argument('<id>', 'its id, the beginning of that, or the token itself')
    .action(
      run(async (context, given: string, _options: unknown, self: Command) => {
        const options = self.optsWithGlobals<CommonOptions>();
        return await withStore(context, options, async (store) => await revoke(context, store, given));
      }),
    );
  for (const command of [make, show, end]) addCommonOptions(command);
}
