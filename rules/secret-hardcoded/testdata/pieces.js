var open =
  "-----BEGIN EC PRIVATE KEY-----\n" + // want secret-hardcoded "elliptic-curve private key"
  "MHcCAQEEIJ6q0rW9dV8yZxK1mP3nB7tH2sL5cF4gRuQeXoAoGCCqGSM49AwEHoUQD\n" +
  "QgAEk3Zp9vT6wYb1NcRj8sDhGm2xLf0Ka7UoEiPqSyVtBzWnJdHrMCu5XgO4lQIe\n" +
  "-----END EC PRIVATE KEY-----\n";
var shown = "-----BEGIN PUBLIC KEY-----\n" + "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n" + "-----END PUBLIC KEY-----\n";
var ftpPassword = "q8Rw2" + "-Zt7xK" + "4mLp9"; // want secret-hardcoded
var passwordHint = "At least twelve characters, " + "one of them a digit";
var apiKey = "live_" + process.env.API_KEY;
module.exports = { open, shown, ftpPassword, passwordHint, apiKey };
