import { useEffect, useState } from 'preact/hooks';
import { article } from '../state/article.ts';
import { beside } from '../state/beside.ts';
import { type MessageKey, t } from '../state/language.ts';
import { cardOpen, openPanel, panel, panels, sheetOpen, type Panel as PanelName } from '../state/view.ts';
import { ClaimsPanel } from './ClaimsPanel.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { Icon, type IconName } from './icons.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { NumbersPanel } from './NumbersPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { SentenceCard } from './SentenceCard.tsx';
import { SummaryPanel } from './SummaryPanel.tsx';

const icons: Record<PanelName, IconName> = { summary: 'summary', claims: 'list', people: 'people', numbers: 'numbers', notes: 'note', compare: 'columns' };
const contents = { summary: SummaryPanel, claims: ClaimsPanel, people: PeoplePanel, numbers: NumbersPanel, notes: NotesPanel, compare: ComparePanel };

/** The comparison has a tab while there is a second text. */
const tabsShown = (): PanelName[] => panels.filter((name) => name !== 'compare' || beside.value !== null);

/** Arrow keys move between tabs, as the ARIA practices ask. */
function moveTab(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tabs = tabsShown();
    const next = tabs[(tabs.indexOf(panel.value) + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    panel.value = next;
    document.getElementById(`tab-${next}`)?.focus();
}

export function Panel() {
    const current = article.value;
    // The text comes first; what was found in it is drawn in the next task.
    const [drawn, setDrawn] = useState(false);
    useEffect(() => {
        const timer = setTimeout(() => setDrawn(true));
        return () => clearTimeout(timer);
    }, []);
    if (!current) return null;
    const Content = cardOpen.value ? SentenceCard : contents[panel.value];
    return (
        <aside class="panel" data-open={sheetOpen.value} aria-label={t('panel.label')}>
            <div class="tabs" role="tablist" aria-label={t('panel.label')} onKeyDown={moveTab}>
                {tabsShown().map((name) => (
                    <button
                        type="button"
                        key={name}
                        id={`tab-${name}`}
                        role="tab"
                        aria-selected={panel.value === name}
                        aria-controls="panel-content"
                        tabIndex={panel.value === name ? 0 : -1}
                        onClick={() => openPanel(name)}
                    >
                        <Icon name={icons[name]} />
                        <span>{t(`panel.${name}` as MessageKey)}</span>
                    </button>
                ))}
            </div>
            <div id="panel-content" class="panel-content" role="tabpanel" aria-labelledby={`tab-${panel.value}`} tabIndex={0}>
                {drawn && <Content article={current} />}
            </div>
        </aside>
    );
}
