export const web = {
  apiKey: "${google-api-key#1}",
  authDomain: "harbour-agency.firebaseapp.com",
  projectId: "harbour-agency",
  appId: "1:100000000001:web:a81f3c5e7b9d2460a81f3c",
};
export const maps = { apiKey: "${google-api-key#2}", region: "HK" }; // want secret-hardcoded "Google"
export const both = { authDomain: "harbour.firebaseapp.com", places: { apiKey: "${google-api-key#3}" } }; // want secret-hardcoded "Google"
