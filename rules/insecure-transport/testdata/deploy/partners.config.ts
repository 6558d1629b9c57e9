// Addresses that a file of settings holds.
export default () => ({
  surveyor: { baseUrl: "http://api.surveyors-hub.com/v2" }, // want insecure-transport "baseUrl: http"
  glassEndpoint: process.env.GLASS_ENDPOINT ?? "http://orders.glass-menders.com/in", // want insecure-transport "glassEndpoint"
  letters: { url: "https://api.letter-shop.com" },
  dev: { baseUrl: "http://api.surveyors-hub.com/v2" },
  mock: { glass: { url: "http://orders.glass-menders.com/in" } },
  ledger: { url: "http://ledger.internal:8080" },
  schemaUrl: "http://schemas.letter-shop.com/letter",
  homepage: "http://www.letter-shop.com",
  version: "2",
});
