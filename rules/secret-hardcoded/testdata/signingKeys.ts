export function configure(app: { keys: string[] | string; name: string }, config: { keys: string }) {
  app.keys = ["${bearer-token#9}"]; // want secret-hardcoded
  config.keys = `${app.name}_${process.env.COOKIE_KEY}`;
  config.keys = app.name;
  const keys = ["alpha", "beta"];
  return keys;
}
