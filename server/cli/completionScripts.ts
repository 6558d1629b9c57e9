// Completion scripts of four shells. Input: the commands with their options and values. Each script walks the words before
// the cursor to the command that they lead to, then offers what may stand there; nothing is run while somebody types.
import type { CompletedCommand, Values } from "./completion.js";

/** Options that take a value, by what may follow them; equal ones together. */
function valued(commands: readonly CompletedCommand[]): { at: string[]; values: Values }[] {
  const byValues = new Map<string, { at: string[]; values: Values }>();
  for (const { path, options } of commands)
    for (const { names, values } of options) {
      if (values === undefined) continue;
      const key = typeof values === "string" ? values : values.join(" ");
      const group = byValues.get(key) ?? { at: [], values };
      byValues.set(key, group);
      group.at.push(...names.map((name) => `${path}:${name}`));
    }
  return [...byValues.values()];
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const alternatives = (words: readonly string[]) => words.map((word) => `"${word}"`).join("|");
const namesOf = ({ options }: CompletedCommand) => options.flatMap((o) => o.names);

/** The words of a command line up to the cursor lead to a command; what follows an option is none. */
function walk(commands: readonly CompletedCommand[]): string {
  const paths = commands.filter((c) => c.path !== "").map((c) => c.path);
  return `case "\${at:+$at }$word" in
        ${alternatives(paths)}) at="\${at:+$at }$word" ;;
      esac`;
}

export function bashScript(commands: readonly CompletedCommand[]): string {
  const values = valued(commands).map(({ at, values }) => {
    const reply =
      values === "files"
        ? "_goodfaith_files"
        : values === "anything"
          ? "COMPREPLY=()"
          : `COMPREPLY=($(compgen -W ${quoted(values.join(" "))} -- "$cur"))`;
    return `    ${alternatives(at)}) ${reply}; return ;;`;
  });
  const options = commands.map((c) => `    "${c.path}") options=${quoted(namesOf(c).join(" "))} ;;`);
  const places = commands.map(({ path, commands: below, arguments: wanted }) => {
    const words = [...below.map((c) => c.name), ...(typeof wanted === "string" ? [] : wanted)];
    return `    "${path}") words=${quoted(words.join(" "))}; files=${wanted === "files" ? 1 : 0} ;;`;
  });
  return `# bash completion of goodfaith: source <(goodfaith completion bash)
_goodfaith_files() {
  local IFS=$'\\n'
  COMPREPLY+=($(compgen -f -- "$cur"))
  compopt -o filenames 2>/dev/null
}

_goodfaith() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" at="" word options words files i
  COMPREPLY=()
  # "--severity=hi" is three words.
  if [[ $cur == "=" ]]; then
    cur=""
  elif [[ $prev == "=" ]]; then
    prev="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
      ${walk(commands)}
  done
  case "$at:$prev" in
${values.join("\n")}
  esac
  if [[ $cur == -* ]]; then
    case "$at" in
${options.join("\n")}
    esac
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
    return
  fi
  case "$at" in
${places.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  if ((files)); then _goodfaith_files; fi
}
complete -F _goodfaith goodfaith
`;
}

/** "name:text" of _describe, where a colon in the name would end it. */
const described = (name: string, text: string) => quoted(`${name.replaceAll(":", "\\:")}:${text}`);

export function zshScript(commands: readonly CompletedCommand[]): string {
  const values = valued(commands).map(({ at, values }) => {
    const reply =
      values === "files" ? "_files" : values === "anything" ? "_message value" : `compadd -- ${values.join(" ")}`;
    return `    ${alternatives(at)}) ${reply}; return ;;`;
  });
  const options = commands.map(
    (c) =>
      `    "${c.path}") options=(${c.options.flatMap((o) => o.names.map((name) => described(name, o.text))).join(" ")}) ;;`,
  );
  const places = commands.map(({ path, commands: below, arguments: wanted }) => {
    const words = below.map((c) => described(c.name, c.text)).join(" ");
    const others = wanted === "files" ? "_files" : wanted === "anything" ? ":" : `compadd -- ${wanted.join(" ")}`;
    return `    "${path}") words_=(${words}); (( \${#words_} )) && _describe -t commands command words_; ${others} ;;`;
  });
  return `#compdef goodfaith
# zsh completion of goodfaith: goodfaith completion zsh > "\${fpath[1]}/_goodfaith", or source <(goodfaith completion zsh)
_goodfaith() {
  local cur="\${words[CURRENT]}" prev="\${words[CURRENT-1]}" at="" word i
  local -a options words_
  if [[ $cur == --*=* ]]; then
    prev="\${cur%%=*}"
    compset -P '*='
  fi
  for ((i = 2; i < CURRENT; i++)); do
    word="\${words[i]}"
      ${walk(commands)}
  done
  case "$at:$prev" in
${values.join("\n")}
  esac
  if [[ $cur == -* ]]; then
    case "$at" in
${options.join("\n")}
    esac
    _describe -o option options
    return
  fi
  case "$at" in
${places.join("\n")}
  esac
}
if [[ $funcstack[1] == _goodfaith ]]; then
  _goodfaith "$@"
else
  compdef _goodfaith goodfaith
fi
`;
}

export function fishScript(commands: readonly CompletedCommand[]): string {
  const fish = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ path, commands: below, options, arguments: wanted }) => {
    const at = `complete -c goodfaith -n ${fish(`__goodfaith_at ${fish(path)}`)}`;
    return [
      ...below.map((c) => `${at} -a ${fish(c.name)} -d ${fish(c.text)}`),
      ...options.map(({ names, text, values }) => {
        const spelled = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
        const value =
          values === undefined
            ? ""
            : values === "files"
              ? " -r -F"
              : values === "anything"
                ? " -x"
                : ` -x -a ${fish(values.join(" "))}`;
        return `${at} ${spelled.join(" ")}${value}${text === "" ? "" : ` -d ${fish(text)}`}`;
      }),
      ...(wanted === "files" ? [`${at} -F`] : wanted === "anything" ? [] : [`${at} -a ${fish(wanted.join(" "))}`]),
    ];
  });
  const paths = commands.filter((c) => c.path !== "").map((c) => fish(c.path));
  return `# fish completion of goodfaith: goodfaith completion fish > ~/.config/fish/completions/goodfaith.fish
function __goodfaith_at
    set -l path ''
    for word in (commandline -opc)[2..]
        set -l longer (string trim -- "$path $word")
        if contains -- $longer ${paths.join(" ")}
            set path $longer
        end
    end
    test "$path" = "$argv[1]"
end
complete -c goodfaith -f
${lines.join("\n")}
`;
}

export function powershellScript(commands: readonly CompletedCommand[]): string {
  const single = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const list = (words: readonly string[]) => `@(${words.map(single).join(", ")})`;
  const entries = commands.map(({ path, commands: below, options, arguments: wanted }) => {
    const words = [...below.map((c) => c.name), ...(typeof wanted === "string" ? [] : wanted)];
    return `  ${single(path)} = @{ words = ${list(words)}; options = ${list(options.flatMap((o) => o.names))} }`;
  });
  const values = valued(commands)
    .filter(({ values }) => values !== "files")
    .map(({ at, values }) => `  @{ at = ${list(at)}; values = ${list(typeof values === "string" ? [] : values)} }`);
  return `# PowerShell completion of goodfaith: goodfaith completion powershell | Out-String | Invoke-Expression
$goodfaithCommands = @{
${entries.join("\n")}
}
$goodfaithValues = @(
${values.join("\n")}
)
Register-ArgumentCompleter -Native -CommandName goodfaith -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $path = ''
  foreach ($word in ($before | Select-Object -Skip 1)) {
    $longer = "$path $word".Trim()
    if ($goodfaithCommands.ContainsKey($longer)) { $path = $longer }
  }
  $previous = if ($before.Count -gt 1) { $before[-1] } else { '' }
  $known = $goodfaithValues | Where-Object { $_.at -ccontains "\${path}:$previous" } | Select-Object -First 1
  $command = $goodfaithCommands[$path]
  $offered = if ($known) { $known.values } elseif ($wordToComplete.StartsWith('-')) { $command.options } else { $command.words }
  $offered | Where-Object { $_.StartsWith($wordToComplete, [System.StringComparison]::Ordinal) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
