package com.netpoint.license.manager.console.view;

/** A page elsewhere, and what it is called. */
public record Link(String text, String url) {}
