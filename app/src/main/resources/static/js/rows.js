// Rows of a tree: whose they are, how deep they stand, and where they ask. An address without a slash lies below the page of
// the row, and all rows add the same to it: data-row-query and data-rows-query of their table.
export const level = (row) => Number(row.getAttribute("aria-level"));

export const allRows = (row) => [...row.closest("[role=treegrid]").querySelectorAll("tr[aria-level]")];

export const idOf = (row) => row.dataset.id ?? row.dataset.live?.split(":")[1];

export function addressOf(row, path) {
    if (path.startsWith("/")) return path;
    const query = row.closest("table")?.dataset[`${path}Query`];
    const own = `${row.querySelector("a[href]").pathname}/${path}`;
    return query ? `${own}?${query}&level=${level(row)}` : own;
}
