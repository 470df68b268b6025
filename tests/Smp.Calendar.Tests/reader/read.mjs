// Reads calendar files in order, as a calendar program imports them one after another, and prints what it then holds.
// Usage: node read.mjs FIRST.ics [NEXT.ics ...]
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const text = (component, name) => component.getFirstPropertyValue(name)?.toString() ?? null;

function daysOf(event) {
  const days = [];
  for (const day = event.startDate.clone(); day.compare(event.endDate) < 0; day.adjust(1, 0, 0, 0)) {
    days.push(day.toString());
  }
  return days;
}

function alarmOf(component) {
  return {
    action: text(component, 'action'),
    trigger: text(component, 'trigger'),
    description: text(component, 'description'),
  };
}

function entryOf(component) {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    stamp: text(component, 'dtstamp'),
    status: text(component, 'status'),
    allDay: event.startDate.isDate && event.endDate.isDate,
    days: daysOf(event),
    summary: event.summary,
    description: event.description,
    class: text(component, 'class'),
    transparency: text(component, 'transp'),
    alarms: component.getAllSubcomponents('valarm').map(alarmOf),
  };
}

function read(file) {
  const root = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
  return {
    name: root.name,
    version: text(root, 'version'),
    product: text(root, 'prodid'),
    method: text(root, 'method'),
    entries: root.getAllSubcomponents('vevent').map(entryOf),
  };
}

// The strictest program there is: only a higher sequence replaces, and what is cancelled disappears.
function merge(files) {
  const held = new Map();
  for (const entry of files.flatMap((file) => file.entries)) {
    const old = held.get(entry.uid);
    if (!old || entry.sequence > old.sequence) {
      held.set(entry.uid, entry);
    }
  }
  return [...held.values()].filter((entry) => entry.status !== 'CANCELLED');
}

const files = process.argv.slice(2).map(read);
console.log(JSON.stringify({ files, held: merge(files) }));
