// SPDX-License-Identifier: BSL-1.0

// Judges JSON texts by a JSON Schema with ajv. The schema is the first line of the input, each further line a text: true or false for each.
'use strict';
const { readFileSync } = require('fs');
const Ajv = require('ajv/dist/2020').default;

const [schema, ...texts] = readFileSync(0, 'utf8').split('\n').slice(0, -1);
const accepts = new Ajv({ strict: true, formats: { password: true } }).compile(JSON.parse(schema));
process.stdout.write(texts.map((text) => `${accepts(JSON.parse(text))}\n`).join(''));
