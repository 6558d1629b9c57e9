/** Pack file that the flags ask for: "" is the default place, undefined none. */
export function cacheFile(flags: { cache: boolean; cacheLocation?: string }): string | undefined {
  if (!flags.cache) return undefined;
  const given = flags.cacheLocation;
  if (given === undefined) return "";
  return given.endsWith(".pack") ? given : `${given.replace(/[\\/]+$/, "")}/facts.pack`;
}
