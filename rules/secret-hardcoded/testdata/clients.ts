import { Octokit } from "@octokit/rest";
import twilio from "twilio";
import webpush from "web-push";

// By position, or under a name that says nothing.
export const sms = twilio("AC0a1f5e7b9c2d4e6f8091a2b3c4d5e6f7", "9b1d0c7e5f3a48269d7c1e0b5a3f2c48"); // want secret-hardcoded
export const safe = twilio("AC0a1f5e7b9c2d4e6f8091a2b3c4d5e6f7", process.env.TWILIO_TOKEN);
webpush.setVapidDetails("mailto:it@example.com", process.env.VAPID_PUBLIC!, "kR7xQv2mZt9LwPb4HsNc8JyDf3GaUe6TiVo1XjKqWrY"); // want secret-hardcoded
// Its sum says that GitHub never gave it out; what stands there is a token all the same.
export const git = new Octokit({ auth: "ghp_8Kq2ZxVt5LmRw9HbYc3JnPd7FsGa4EuTiNo1" }); // want secret-hardcoded
export const shown = new Octokit({ auth: "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" });
export const account = { username: "batch", password: "KdUtWqLbRmXe" }; // want secret-hardcoded
export const mail = { pw: "tR4wK9zQm2Lx" }; // want secret-hardcoded
export const field = { password: "passwordInput", pw: "pwField" };
