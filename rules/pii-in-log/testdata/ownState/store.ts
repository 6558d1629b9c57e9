import { defineStore } from "pinia";

export const useHolder = defineStore("holder", {
  state: () => ({ profile: { passportNo: "", mobile: "" }, paging: { page: 1 } }),
  actions: {
    keep() {
      console.log(this.profile); // want pii-in-log "Passport number"
      console.log(this.paging);
    },
  },
});
