(function ($) {
  $("#offer").on("submit", function () {
    var phone = $("#phone").val();
    document.cookie = "lead=" + encodeURIComponent(phone) + "; path=/"; // want pii-in-client-storage "document.cookie"
    document.cookie = "variant=" + $("#variant").val() + "; path=/";
    $.cookie("reach", $("#email").val(), { expires: 30 }); // want pii-in-client-storage "\$.cookie"
    $.cookie("home", $("#street").val() + " " + $("#postcode").val()); // want pii-in-client-storage "address"
    $.cookie("theme", $("#theme").val());
    Cookies.set("passportNo", $("#passport").val()); // want pii-in-client-storage "Cookies.set"
    $.cookie("phone");
  });
})(jQuery);
