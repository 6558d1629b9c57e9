/** No settings of this kind. */
export const MENUS = { development: { database: { host: "pensions.prod.example.com" } } };
