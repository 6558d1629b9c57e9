interface AwsConfig {
  secretAccessKey: string;
  token: "access" | "refresh";
}

export const labels = {
  password: "Password",
  passwordLabel: "Enter your password",
  forgotPassword: "Forgot2?",
  secretLabel: "Secret key",
  "auth.password": "请输入密码",
};

export const config: Partial<AwsConfig> & Record<string, unknown> = {
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
  apiKey: "YOUR_API_KEY_HERE",
  clientSecret: "<client-secret>",
  hasKey: !!process.env.KEY,
  padded: "a".repeat(40),
  publicKey: "${jwk-private-key#1}",
  stripePublishableKey: "${stripe-publishable-key#1}",
  siteKey: "${google-recaptcha-site-key#1}",
  tokenUrl: "https://login.example.com/oauth/token",
  tokenType: "Bearer",
  passwordField: "loginPassword2",
  integrity: "sha512-${bearer-token#7}",
  commit: "${gitee-token#1}",
  policyId: "${heroku-api-key#1}",
  csrfToken: "${bearer-token#3}",
  testCard: "4242424242424242",
  sessionSecret: "ci-only-not-a-secret-4471908823",
};

export function isPem(text: string) {
  return text.startsWith("-----BEGIN PRIVATE KEY-----");
}
