import { type MessageKey, t } from '../state/language.ts';
import {
    changeUnit, cut, cutAmount, cutAtSentences, cutPercent, cutRange, type CutUnit, cutUnit, cutUnits, stepCut, summaryWords,
} from '../state/summary.ts';
import { IconButton } from './IconButton.tsx';

/** Lengths for key points, in sentences. */
const presets = [3, 5, 7];

/** The length in the two units that say most beside the chosen one. */
function facts(): string {
    const size: Record<string, string> = {
        sentences: t('cut.sentences', { n: cut.value }),
        words: t('cut.words', { n: summaryWords.value }),
        percent: t('cut.percent', { n: cutPercent.value }),
    };
    return Object.entries(size)
        .filter(([unit]) => unit !== cutUnit.value)
        .map(([, said]) => said)
        .join(' · ');
}

function Presets() {
    return (
        <span class="presets" role="group" aria-label={t('summary.key_points')}>
            {presets.map((sentences) => (
                <button
                    type="button"
                    key={sentences}
                    class="preset"
                    aria-label={t('cut.sentences', { n: sentences })}
                    title={t('cut.sentences', { n: sentences })}
                    aria-pressed={cut.value === sentences}
                    onClick={() => cutAtSentences(sentences)}
                >
                    {sentences}
                </button>
            ))}
        </span>
    );
}

/** How long the summary is: by slider, by steps, by preset, in four units. */
export function Length() {
    const range = cutRange.value;
    const said = t(`cut.${cutUnit.value}`, { n: cutUnit.value === 'minutes' ? cutAmount.value / 10 : cutAmount.value });
    return (
        <div class="length">
            <div class="length-row">
                <label for="length-slider">{t('summary.length')}</label>
                <span class="length-unit">
                    <output for="length-slider">{said}</output>
                    <select
                        aria-label={t('summary.unit')}
                        value={cutUnit.value}
                        onChange={(event) => changeUnit(event.currentTarget.value as CutUnit)}
                    >
                        {cutUnits.map((unit) => (
                            <option key={unit} value={unit}>
                                {t(`unit.${unit}` as MessageKey)}
                            </option>
                        ))}
                    </select>
                </span>
            </div>
            <div class="length-slide">
                <IconButton icon="minus" label={t('summary.shorter')} onClick={() => stepCut(-1)} />
                <input
                    id="length-slider"
                    type="range"
                    {...range}
                    value={cutAmount.value}
                    aria-valuetext={said}
                    onInput={(event) => (cutAmount.value = event.currentTarget.valueAsNumber)}
                />
                <IconButton icon="bring" label={t('summary.longer')} onClick={() => stepCut(1)} />
            </div>
            <div class="length-row length-more">
                <span class="length-facts">{facts()}</span>
                <Presets />
            </div>
        </div>
    );
}
