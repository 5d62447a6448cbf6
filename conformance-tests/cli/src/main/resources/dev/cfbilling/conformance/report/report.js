'use strict';
(() => {
  const form = document.querySelector('.filter');
  const findings = [...document.querySelectorAll('.finding')];
  const rest = document.querySelector('.rest');
  const names = ['operation', 'check', 'severity', 'text'];

  const matches = (finding, wanted) => {
    const {operations, check, column, severity} = finding.dataset;
    return (!wanted.operation || operations.split('\n').includes(wanted.operation))
      && (!wanted.check || wanted.check === check || wanted.check === column)
      && (!wanted.severity || wanted.severity === severity)
      && finding.textContent.toLowerCase().includes(wanted.text.trim().toLowerCase());
  };

  const field = name => form.querySelector('[name=' + name + ']');
  const clear = () => names.forEach(name => { field(name).value = ''; });
  const values = () => Object.fromEntries(names.map(name => [name, field(name).value]));

  const show = () => {
    const wanted = values();
    findings.forEach(finding => { finding.hidden = !matches(finding, wanted); });
    /* What was asked for must not be folded up out of sight. */
    if (rest && names.some(name => wanted[name])) rest.open = true;
    const shown = findings.filter(finding => !finding.hidden).length;
    form.querySelector('.shown').textContent = shown + ' of ' + findings.length + ' shown';
    document.getElementById('no-match').hidden = shown > 0;
  };

  /* The address keeps the filter, so that it can be sent to somebody. */
  const remember = () => {
    const wanted = Object.entries(values()).filter(([, value]) => value);
    history.replaceState(null, '', wanted.length ? '#' + new URLSearchParams(wanted) : '#findings');
  };

  const recall = () => {
    const hash = location.hash.slice(1);
    if (hash.includes('=')) {
      const wanted = new URLSearchParams(hash);
      names.forEach(name => { field(name).value = wanted.get(name) || ''; });
      show();
      document.getElementById('findings').focus({preventScroll: true});
      document.getElementById('findings').scrollIntoView();
      return;
    }
    const target = document.getElementById(hash);
    if (target && target.matches('.finding')) {
      if (target.hidden) {
        clear();
        show();
      }
      if (rest && rest.contains(target)) rest.open = true;
      target.open = true;
      target.scrollIntoView();
    }
  };

  if (form) {
    form.hidden = false;
    form.addEventListener('input', () => { show(); remember(); });
    form.querySelector('.all').addEventListener('click', () => { clear(); show(); remember(); });
    addEventListener('hashchange', recall);
    show();
    recall();
  }

  const select = element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  document.querySelectorAll('.copy').forEach(button => {
    const command = button.parentElement.querySelector('pre');
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(command.textContent);
        button.textContent = 'Copied';
      } catch (refused) {
        select(command);
        button.textContent = 'Selected';
      }
      setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
  });

  /* Paper can't be clicked: what is folded up is printed too. */
  addEventListener('beforeprint', () => {
    document.querySelectorAll('details').forEach(details => { details.open = true; });
  });
})();
