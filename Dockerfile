FROM python:3.13-slim
WORKDIR /liggaren
COPY requirements/drift.txt requirements/drift.txt
RUN pip install --no-cache-dir --require-hashes -r requirements/drift.txt
COPY pyproject.toml README.md LICENSE ./
COPY domain domain
COPY store store
COPY projections projections
COPY api api
COPY exempel exempel
RUN pip install --no-cache-dir --no-build-isolation --no-deps . && useradd --create-home liggare
USER liggare
EXPOSE 8000
ENTRYPOINT ["liggare"]
CMD ["serve", "--host", "0.0.0.0", "--no-follow"]
