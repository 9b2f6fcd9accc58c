package org.whistle.feedback.shape.model;

import org.springframework.stereotype.Component;

/** A deliberate violation: a model that knows a framework. */
@Component
class Impure {}
