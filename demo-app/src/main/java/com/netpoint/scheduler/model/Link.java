package com.netpoint.scheduler.model;

/** Finish to start: the successor never starts before the predecessor has finished. */
public record Link(Activity predecessor, Activity successor) {}
