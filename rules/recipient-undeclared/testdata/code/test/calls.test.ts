await fetch("https://api.only-in-tests.com/v1/jobs", { method: "POST", body: "1" });
