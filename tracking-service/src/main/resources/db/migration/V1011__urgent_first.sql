-- What is urgent is judged first, however many others are due.
create index clocks_urgent_to_judge on clocks (next_at) where step = 100 and urgency <> 'general';
