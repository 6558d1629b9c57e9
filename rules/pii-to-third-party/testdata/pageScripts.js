(function (page, $) {
  function gtag() {
    page.dataLayer.push(arguments);
  }
  function later() {
    page.queue.push(arguments);
  }
  page.onBooked = function (guest) {
    page.dataLayer.push({ event: "booked", stay: guest.stay });
    page.dataLayer.push({ event: "booked", mobile: guest.mobile }); // want pii-to-third-party "Mobile phone number"
    gtag("event", "purchase", { value: guest.total });
    gtag("set", "user_data", { email: guest.email }); // want pii-to-third-party "E-mail address sent to Google Analytics"
    later("set", { email: guest.email });
    page.lintrk("setUserData", { email: guest.email }); // want pii-to-third-party "an advertising network"
    page._gaq.push(["_setCustomVar", 1, "mail", guest.email]); // want pii-to-third-party
    page.pendo.initialize({ visitor: { id: guest.ref, full_name: guest.fullName } }); // want pii-to-third-party "Person name"
    page.pendo.initialize({ visitor: { id: guest.ref } });
    $.post("https://mail.example.com/guests", { email: guest.email }); // want pii-to-third-party "mail.example.com"
    $.post("/guests", { email: guest.email });
  };
})(window, jQuery);

/** What is handed in is no page. */
(function (page) {
  page.dataLayer.push({ mobile: page.guest.mobile });
})(makePage());
