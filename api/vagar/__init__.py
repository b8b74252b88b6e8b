"""The addresses of the API, room by room."""
