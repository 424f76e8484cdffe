// Shows how far a run is while the page stays open, and reloads the page once when the run is over.
(function () {
  'use strict';
  var box = document.getElementById('progress');
  if (!box || box.dataset.running !== 'true') {
    return;
  }
  function look() {
    fetch('/admin/progress', { credentials: 'same-origin', redirect: 'error' })
      .then(function (answer) {
        if (!answer.ok || answer.headers.get('X-Running') !== 'true') {
          window.location.reload();
          return null;
        }
        return answer.text();
      })
      .then(function (html) {
        if (html !== null) {
          if (box.innerHTML !== html) {
            box.innerHTML = html;
          }
          window.setTimeout(look, 1000);
        }
      })
      .catch(function () {
        window.setTimeout(look, 5000);
      });
  }
  window.setTimeout(look, 1000);
})();
