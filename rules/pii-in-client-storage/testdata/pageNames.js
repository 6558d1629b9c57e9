localStorage.setItem("sealed", CryptoJS.AES.encrypt(member.idCardNo, session.key).toString());
localStorage.setItem("kept", JSON.stringify(_.omit(member, ["idCardNo", "passportNumber"])));
localStorage.setItem("open", member.idCardNo); // want pii-in-client-storage
