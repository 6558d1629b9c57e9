// A page's script reads what another one has put there.
localStorage.setItem("holder", member.passportNumber); // want pii-in-client-storage
sessionStorage["idno"] = member.idCardNo; // want pii-in-client-storage
document.cookie = `acct=${payee.bankAccount}`; // want pii-in-client-storage

localStorage.setItem("theme", settings.theme);
sessionStorage["tab"] = tabs.current;
document.cookie = `lang=${i18n.language}`;
