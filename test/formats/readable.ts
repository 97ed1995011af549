/** What is expected of a print, in a form in which a difference can be read. */

/** One element of a page a line; the policy holds the digest of the styles. */
export const readable = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/sha256-[^&']*/, 'sha256-…')
    .replace(
      /(<(?:div|p|li|ol|ul|dl|dt|dd|section|h\d|table|tr|td|th|main|nav|header|footer|figure|body)\b)/g,
      '\n$1',
    );

/** Text of a PDF without its metadata, and with few of the dots of its contents. */
export const readableText = (text: string): string =>
  text.replace(/<\?xpacket.*/s, '').replace(/(\n\.)+/g, ' …');
