// SPDX-License-Identifier: BSL-1.0

// node node.mjs LENGTH: answers as engine.cpp does, by the RegExp of node with the flag u.
import fs from 'node:fs';

const characters = ['a', 'b', '0', '-', '\n', '\u00e9', '\u2028', '\u{1f600}'];
const strings = [''];
let from = 0;
for (let length = Number(process.argv[2]); length--; )
    for (const end = strings.length; from !== end; ++from) for (const c of characters) strings.push(strings[from] + c);

const answers = [];
for (const line of fs.readFileSync(0, 'utf8').trimEnd().split('\n')) {
    let regex;
    try {
        regex = new RegExp(Buffer.from(line, 'hex').toString('utf8'), 'u');
    } catch {
        answers.push('error');
        continue;
    }
    let hash = 0x811c9dc5,
        yes = 0;
    for (const string of strings) {
        const answer = regex.test(string) ? 1 : 0;
        hash = Math.imul(hash ^ answer, 0x01000193) >>> 0;
        yes += answer;
    }
    answers.push(`${hash.toString(16).padStart(8, '0')} ${yes}`);
}
console.log(answers.join('\n'));
