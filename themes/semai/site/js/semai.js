/* A choice stays in the address, so that it can be shared and found again. Everything works without this script. */
(function () {
  function opened() {
    var found = location.hash && document.getElementById(location.hash.slice(1));
    if (found && found.matches("details")) found.open = true;
  }
  document.querySelectorAll("details.option").forEach(function (option) {
    option.addEventListener("toggle", function () {
      if (option.open && history.replaceState) history.replaceState(null, "", "#" + option.id);
    });
  });
  addEventListener("hashchange", opened);
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (it) { it.open = true; });
  });
  opened();
})();
