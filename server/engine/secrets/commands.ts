// Passwords among the options of commands: `sshpass -p`, `mysql -p…`, `curl -u name:…`. The option letter means something else
// for every program, so each is asked for by its program only. Linear: a bounded part of the line behind a program's name.

export interface CommandPassword {
  start: number;
  end: number;
}

const PROGRAM =
  /\b(sshpass|curl|mysql(?:dump|admin|import)?|mariadb(?:-dump)?|redis-cli|mongo(?:sh|dump|restore|import|export)?|ldap(?:search|modify|add|delete|whoami)|keytool|sqlcmd|(?:docker|podman|helm|oras|crane|skopeo)(?: registry)? login)(?= )/g;
const MAX_REST = 400;
/** A word, in quotes or not; an expansion is none. */
const WORD = String.raw`(?:'(?<one>[^'\n]{3,128})'|"(?<two>[^"\n]{3,128})"|(?<bare>[^\s"'$${"`"}<{|;&]{3,128})(?=[\s;|&)"'${"`"}]|$))`;
const OPTIONS: readonly [program: RegExp, option: RegExp][] = [
  [/^sshpass/, new RegExp(String.raw`^ (?:-\w )*-p ?${WORD}`, "d")],
  // Published ports of a container that is called like the program: `--name mysql -p3306:3306`.
  [/^(?:mysql|mariadb)/, new RegExp(String.raw`\s-p(?!\d+(?::\d+)?\b)${WORD}`, "d")],
  [/^curl/, /\s(?:-u|--user)[ =]?["']?[\w.@+-]{1,64}:(?<bare>[^\s"'$`<{]{3,128})(?=["'\s]|$)/d],
  [/^redis-cli/, new RegExp(String.raw`\s-a ?${WORD}`, "d")],
  [/^mongo/, new RegExp(String.raw`\s-p ?${WORD}`, "d")],
  [/^ldap/, new RegExp(String.raw`\s-w ?${WORD}`, "d")],
  [/^keytool/, new RegExp(String.raw`\s-(?:src|dest)?(?:store|key)pass\s${WORD}`, "d")],
  [/^sqlcmd/, new RegExp(String.raw`\s-P ?${WORD}`, "d")],
  [/login$/, new RegExp(String.raw`\s-p ${WORD}`, "d")],
];

export function commandPasswords(text: string): CommandPassword[] {
  const found: CommandPassword[] = [];
  for (const m of text.matchAll(PROGRAM)) {
    const from = m.index + m[0].length;
    const rest = text.slice(from, from + MAX_REST);
    // The command goes on behind a backslash, and not behind a pipe: there the letters are options of another program.
    const length = /(?<!\\)\n|\s(?:\||&&|;)\s/.exec(rest)?.index ?? rest.length;
    const option = OPTIONS.find(([program]) => program.test(m[1]!))?.[1];
    const groups = option?.exec(rest.slice(0, length))?.indices?.groups;
    const range = groups?.one ?? groups?.two ?? groups?.bare;
    if (range) found.push({ start: from + range[0], end: from + range[1] });
  }
  return found;
}
