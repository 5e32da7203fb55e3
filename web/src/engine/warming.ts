// What the worker reads before the reader has pasted anything: a little of everything that the engine looks for.

export const warmingText = `The kettle on the hill

The town of Marl bought 40 kettles in 2019, said the mayor, Ada Quill, on Monday. "We had no choice," she said. The old
boilers, which were built before 1960, used three times as much coal as the new ones, according to a report by the county.

However, the kettles may have caused the lake to warm by 2.5 degrees since then. If that goes on, the trout will be gone in
ten years, warns Tom Reed, who has fished there since he was a boy. He argues that the town should turn half of them off.

- The county pays $3.2 million a year.
- Marl pays less than any other town.

For example, last winter the school was heated for 12 days with what it used to burn in one. This is the best news in a long
time, because nobody has to freeze now. It seems that most people agree: 71 percent want to keep the kettles.
`;
