// Runs in the reader's browser: finds endpoints on the index, sends requests on an endpoint's page.

const find = document.querySelector('#find');
find?.addEventListener('input', () => {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  let left = 0;
  for (const section of document.querySelectorAll('section')) {
    let shown = 0;
    for (const item of section.querySelectorAll('li')) {
      const text = item.textContent.toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) shown++;
    }
    section.hidden = shown === 0;
    left += shown;
  }
  document.querySelector('#nothing').hidden = left > 0;
});

const form = document.querySelector('#try');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void send();
});

async function send() {
  const { method, path } = JSON.parse(document.querySelector('#endpoint').textContent);
  const fields = [...form.querySelectorAll('[data-in]')].filter((field) => field.value !== '');
  const of = (place) => fields.filter((field) => field.dataset.in === place);
  let address = `/rest${path}`;
  for (const { dataset, value } of of('path')) {
    const text = encodeURIComponent(value).replaceAll('%2B', '+').replaceAll('%2C', ',');
    address = address.replace(`{${dataset.name}}`, text);
  }
  const query = new URLSearchParams();
  for (const { dataset, value } of of('query')) {
    const values = dataset.repeat === undefined ? [value] : value.split(',');
    for (const one of values) query.append(dataset.name, one);
  }
  if (query.size > 0) address += `?${query}`;
  const headers = Object.fromEntries(
    of('header').map(({ dataset, value }) => [dataset.name, value]),
  );
  const body = form.querySelector('#body')?.value;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const answer = document.querySelector('#answer');
  answer.textContent = 'Asking …';
  try {
    const response = await fetch(address, { method, headers, body });
    const text = await response.text();
    show(answer, address, response, text);
  } catch (error) {
    answer.textContent = `No answer: ${error.message}`;
  }
}

function show(answer, address, response, text) {
  const head = document.createElement('pre');
  const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`);
  head.textContent = [`${response.status} ${response.statusText}   ${address}`, ...lines].join(
    '\n',
  );
  const body = document.createElement('pre');
  const isJson = /[/+]json$/.test((response.headers.get('content-type') ?? '').split(';')[0]);
  body.textContent = isJson && text !== '' ? JSON.stringify(JSON.parse(text), null, 2) : text;
  answer.replaceChildren(head, body);
  if (text === '') body.remove();
}
