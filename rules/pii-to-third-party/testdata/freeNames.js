// `axios` comes by a script of the page, as `fetch` by the browser.
axios.post("https://leads.tied-agency.example.com/new", { idCardNo: applicant.idCardNo, phone: applicant.mobile }); // want pii-to-third-party
axios.post("https://leads.tied-agency.example.com/ping", { version: build.version, locale: i18n.locale });
axios.post("/api/applicants", { idCardNo: applicant.idCardNo });
