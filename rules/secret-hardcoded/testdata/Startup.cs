public static class Startup
{
    private const string ClientSecret = "${bearer-token#53}"; // want secret-hardcoded "ClientSecret"
    public string Password { get; set; } = @"Baodan#6023"; // want secret-hardcoded
    const string Store = "Server=db.harbour-mutual.com;Database=claims;User Id=claims;Password=Lipei#5525;"; // want secret-hardcoded
    static readonly string Token = Environment.GetEnvironmentVariable("BROKER_TOKEN") ?? "${bearer-token#64}"; // want secret-hardcoded "stands in"
    const string TokenName = "harbour-token-2";
    static string Secret => $"claims-{Environment.MachineName}-2";
    public const string PasswordPolicy = "Upper1Lower1Digit1";
}
