module.exports = {
  local: { dialect: "postgres", host: "pensions.prod.example.com", username: process.env.DB_USER }, // want prod-data-in-nonprod "local.host"
  preprod: { dialect: "postgres", host: "pensions-preprod.example.com" },
  demo: { api: { url: "https://prod.rates.example.com" }, title: "prod.example.com" },
  qa: { database: { host: "pensions.qa.example.com" }, homepage: { url: "https://www.live.example.com" } },
};
