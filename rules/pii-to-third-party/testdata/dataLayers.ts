interface Guest {
  stay: string;
  email: string;
}
type Page = Record<string, unknown[]>;

export const optional = (g: Guest) => (window as unknown as Page).dataLayer?.push({ email: g.email }); // want pii-to-third-party "Tag Manager"
export function held(g: Guest) {
  const layer = (window as unknown as Page).dataLayer as unknown[];
  layer.push({ guest: { email: g.email } }); // want pii-to-third-party "Tag Manager"
  layer.push({ guest: { stay: g.stay } });
}
export function own(g: Guest) {
  const dataLayer: object[] = [];
  dataLayer.push({ email: g.email });
  return dataLayer.length;
}
