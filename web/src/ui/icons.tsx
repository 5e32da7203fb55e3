// Our own line icons, 24 by 24.

const paths = {
    back: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
    book: 'M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2zm0 0v14',
    bring: 'M12 5v14M5 12h14',
    chevron: 'm7 10 5 5 5-5',
    clipboard: 'M9 5H6v16h12V5h-3M9 3h6v4H9z',
    close: 'M6 6l12 12M18 6 6 18',
    columns: 'M4 5h7v14H4zM13 5h7v14h-7z',
    copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
    dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
    dim: 'M4 6h16M4 12h9M4 18h13',
    export: 'M12 4v11m-4-4 4 4 4-4M5 19h14',
    file: 'M7 3h7l5 5v13H7zM14 3v5h5',
    find: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm5 12 4.5 4.5',
    light: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm0-5v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4',
    list: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
    minus: 'M5 12h14',
    new: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
    next: 'm9 6 6 6-6 6',
    previous: 'm15 6-6 6 6 6',
    note: 'M5 4h14v11l-5 5H5zM14 20v-5h5M8 9h8M8 13h4',
    numbers: 'M9 4 7 20M17 4l-2 16M4 9h16M4 15h16',
    pen: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
    people: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c.5-4.500 4-6 8-6s7.500 1.500 8 6',
    summary: 'M5 4h14v16H5zM8 8h8M8 12h8M8 16h5',
    tick: 'm5 12 5 5 9-10',
    type: 'M3 19 8 6l5 13M5 14h6M14 19l3.500-8 3.500 8M15.200 16h4.600',
    why: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.4-1 .8-1 1.700M12 16.800h.01',
};

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
    return (
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d={paths[name]} />
        </svg>
    );
}
