import { useEffect } from 'preact/hooks';
import { update } from '../installed.ts';
import { article, draft, progress } from '../state/article.ts';
import { beside, side } from '../state/beside.ts';
import { direction, interfaceLanguage, t } from '../state/language.ts';
import { face, lineHeight, lineLength, notice, sheetOpen, textSize, theme } from '../state/view.ts';
import { BesideColumn, SideSwitch } from './Beside.tsx';
import { Header } from './Header.tsx';
import { Panel } from './Panel.tsx';
import { Preview } from './Preview.tsx';
import { ProblemOverArticle } from './Problem.tsx';
import { Progress } from './Progress.tsx';
import { Reading } from './Reading.tsx';
import { Start } from './Start.tsx';
import { useWaited } from './waited.ts';

/** The settings that styles read stand on the root element. */
function RootSettings() {
    const root = document.documentElement;
    root.lang = interfaceLanguage.value;
    root.dir = direction.value;
    root.dataset.theme = theme.value;
    root.dataset.face = face.value;
    root.style.setProperty('--text-scale', String(textSize.value / 10));
    root.style.setProperty('--line-length', String(lineLength.value));
    root.style.setProperty('--line-height', String(lineHeight.value / 10));
    return null;
}

/** Apart from the settings, which concern every element: this changes often, and those are not to be set again each time. */
function RootSheet() {
    document.documentElement.dataset.sheet = String(sheetOpen.value);
    return null;
}

function UpdateOffer() {
    if (!update.value) return null;
    return (
        <div class="update" role="status">
            {t('update.ready')}
            <button type="button" onClick={update.value}>
                {t('update.take')}
            </button>
        </div>
    );
}

function Notice() {
    const text = notice.value;
    useEffect(() => {
        if (!text) return undefined;
        const timer = setTimeout(() => (notice.value = ''), 4000);
        return () => clearTimeout(timer);
    }, [text]);
    return (
        <div class="notice" role="status" data-shown={text !== ''}>
            {text}
        </div>
    );
}

/** The text with its panel, and a second text between them where one is open. */
function Workspace() {
    return (
        <div class="workspace" data-beside={beside.value !== null} data-side={side.value}>
            <SideSwitch />
            <Reading />
            <BesideColumn />
            <Panel />
        </div>
    );
}

export function App() {
    const reading = article.value !== null;
    const waited = useWaited();
    const previewing = waited && progress.value?.stage !== 'opening' && draft.value !== '';
    return (
        <>
            <RootSettings />
            <RootSheet />
            <Header />
            <Progress />
            {reading ? (
                <Workspace />
            ) : previewing ? (
                <Preview />
            ) : (
                <Start />
            )}
            <ProblemOverArticle />
            <UpdateOffer />
            <Notice />
        </>
    );
}
