import { useMemo } from 'preact/hooks';
import type { Attribution } from '../../../wasm/lectern.d.ts';
import { type Article, cleanLine } from '../state/article.ts';
import { t } from '../state/language.ts';
import { FirstFew } from './FirstFew.tsx';
import { jumpTo } from './jump.ts';
import { Pages, usePages } from './Pages.tsx';

interface Person {
    name: string;
    role: string;
    said: Attribution[];
}

/** The speakers, those who say most first; those without a name by their mention. */
function peopleOf({ source, answer }: Article): Person[] {
    const people = new Map<string, Person>();
    for (const attribution of answer.attributions) {
        const mention = attribution.source ? cleanLine(source.text.slice(attribution.source.begin, attribution.source.end)) : '';
        const name = attribution.speaker ?? (mention || t('card.unnamed'));
        const person = people.get(name) ?? { name, role: '', said: [] };
        person.role ||= attribution.role ?? '';
        person.said.push(attribution);
        people.set(name, person);
    }
    return [...people.values()].sort((a, b) => b.said.length - a.said.length);
}

function Statements({ article, said }: { article: Article; said: readonly Attribution[] }) {
    return (
        <ul>
            {said.map(({ sentence, content, direct }) => (
                <li key={content.begin}>
                    <button type="button" class="link" dir="auto" onClick={() => jumpTo(sentence)}>
                        {cleanLine(article.source.text.slice(content.begin, content.end))}
                    </button>
                    <small>{t(direct ? 'people.direct' : 'people.reported')}</small>
                </li>
            ))}
        </ul>
    );
}

export function PeoplePanel({ article }: { article: Article }) {
    const people = useMemo(() => peopleOf(article), [article]);
    const pages = usePages(people.length);
    return (
        <section>
            <h2>{t('people.title')}</h2>
            {people.length === 0 && <p class="empty">{t('people.none')}</p>}
            {people.slice(pages.begin, pages.end).map(({ name, role, said }) => (
                <div class="person" key={name}>
                    <h3 dir="auto">
                        {name} <small>{t('people.statements', { n: said.length })}</small>
                    </h3>
                    {role && <p class="role">{role}</p>}
                    <FirstFew items={said} draw={(shown) => <Statements article={article} said={shown} />} />
                </div>
            ))}
            <Pages {...pages} />
        </section>
    );
}
