package org.claimwright.app.web;

/// One thing found: its name, a second line that tells it apart, its icon and where it is.
public record SearchResult(String title, String detail, String icon, String path) {}
