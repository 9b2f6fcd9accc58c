package org.whistle.contracts;

/** Something that one service says about the life of a service request. */
public sealed interface RequestEvent
    permits IntakeEvent, DispatchEvent, TrackingEvent, FeedbackEvent, MendingEvent {}
