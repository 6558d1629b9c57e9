BROKER = { password: "Lipei#5526" } # want secret-hardcoded "password"
TOKEN = { "token" => ENV.fetch("BROKER_TOKEN", "${bearer-token#56}") } # want secret-hardcoded "stands in"
API_SECRET = ENV["API_SECRET"] || "${bearer-token#57}" # want secret-hardcoded "stands in"
validates :password, format: "required"
params.permit(password: "#{kind}-2026")
