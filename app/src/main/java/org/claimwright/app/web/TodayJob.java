package org.claimwright.app.web;

/// One line of today's work: how many, of what, what is known of them, and where they are.
///
/// @param waiting how many things wait; zero is shown quietly
/// @param detail the oldest, the worst or the next, such as "oldest 3 days"; may be empty
/// @param tone STOP or WARN where a deadline presses
public record TodayJob(long waiting, String detail, Tone tone, Destination destination) {}
