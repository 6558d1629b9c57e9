package com.harbour.claims;

public final class Keys {
    public static final String APP_SECRET = "${bearer-token#45}"; // want secret-hardcoded "APP_SECRET"
    private static final byte[] AES_KEY = "${bearer-token#46}".getBytes(); // want secret-hardcoded "AES_KEY"
    private final String dbPassword = new String("Baodan#6017"); // want secret-hardcoded "dbPassword"
    @Value("${claims.jwt.secret:${bearer-token#47}}") // want secret-hardcoded "stands in"
    private String jwtSecret;
    @Value("${claims.mail.password:}")
    private String mailPassword;

    public static final String PASSWORD = "spring.mail.password";
    public static final String PASSWORD_KEY = "sys.login.password2";
    public static final String TOKEN_HEADER = "X-Harbour-Token2";
    public static final String SECRET_KEY = "secret:key:%s";
    public static final String TOKEN_EXPIRED = "A0231-token";
    private static final String ACCESS_TOKEN = "access_token_v2";
    private static final String API_KEY = System.getenv("API_KEY");
    private static final String password = "PWD" + "-" + System.nanoTime();

    Keys(Properties p, Builder b) {
        p.put("javax.persistence.jdbc.password", "Baodan#6018"); // want secret-hardcoded "password"
        b.withPassword("Baodan#6019"); // want secret-hardcoded "Password"
        b.apiKey("${bearer-token#48}"); // want secret-hardcoded "apiKey"
        b.encodePassword("Baodan#6020");
        b.label("password", "Password2!");
        errors.rejectValue("password", "error.password.2");
        throw new IllegalArgumentException("token: \"" + p + "\" of 2026 is wrong");
    }
}
