/** What lies in a package, for whoever opens it without Swapwatch. */
export const README_TEXT = `This is one case of Swapwatch, a browser extension that looks for signs of manipulated faces in videos.

report.html       the report, for reading and printing
report.json       the same for programs; docs/contracts/report.schema.json of the project describes it
ranking.csv       every video in the order of the ranking
records/          all records of the case, one JSON object a line
journal.ndjson    every step in the case, one line each; each line holds the hash of the one before
pictures/         faces and thumbnails, by their SHA-256
videos/           source files, by their SHA-256, where they were exported along
manifest.json     SHA-256 and size of every file, and one root hash over all of it

Not one byte of this archive can be altered without notice. To verify it, with Node and a copy of the project:

    npm run --silent verify -- FILE

Note the root hash elsewhere, or have it time-stamped: it stands for the whole archive. The case can be taken in again on the page "Cases" of the extension.
A ratio or a band in here is the outcome of a screening, never a finding that a video was manipulated.
`;
