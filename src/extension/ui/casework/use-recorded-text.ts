import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/** For a field that saves its text when it is left. What is undone goes out of the field too; what is being written stays. in: the text as it is saved; out: for the field's `ref` */
export function useRecordedText<Field extends HTMLInputElement | HTMLTextAreaElement>(
  text: string,
): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useLayoutEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = text;
  }, [text]);
  return field;
}
